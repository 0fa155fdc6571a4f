{if $errormessage}
{include file="$template/includes/alert.tpl" type="error" errorshtml=$errormessage textcenter=true}
{else}
{include file="$template/includes/alert.tpl" type="success" msg="{lang key='sslconfigcomplete'}" textcenter=true}
{if $authData && $authData->methodNameConstant() eq 'dnsauth'}
<p>{lang key='ssl.dnsRecordInformation'}</p><p>{$authData->type} {$authData->host} {$authData->value}</p>
{elseif $authData && $authData->methodNameConstant() eq 'fileauth'}
<p>{lang key='ssl.fileInformation'}</p><p>http://{$domain}/{$authData->filePath()}</p><pre>{$authData->contents}</pre>
{else}<p>{lang key='sslconfigcompletedetails'}</p>{/if}
<form method="post" action="clientarea.php?action=productdetails"><p class="text-center"><input type="submit" value="{lang key='invoicesbacktoclientarea'}" class="btn btn-default"></p></form>
{/if}

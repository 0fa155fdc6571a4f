{if $errormessage}
{include file="includes/alert.tpl" type="error" errorshtml=$errormessage textcenter=true}
{else}
<h1>{lang key='sslconfigcomplete'}</h1>
<div class="card"><div class="card-body">
{if $authData && $authData->methodNameConstant() eq 'dnsauth'}
    <p>{lang key='ssl.dnsRecordInformation'}</p>
    <dl><dt>{lang key='ssl.type'}</dt><dd>{$authData->type}</dd><dt>{lang key='ssl.host'}</dt><dd>{$authData->host}</dd><dt>{lang key='ssl.value'}</dt><dd>{$authData->value}</dd></dl>
{elseif $authData && $authData->methodNameConstant() eq 'fileauth'}
    <p>{lang key='ssl.fileInformation'}</p>
    <dl><dt>{lang key='ssl.url'}</dt><dd>http://{$domain}/{$authData->filePath()}</dd><dt>{lang key='ssl.contents'}</dt><dd>{$authData->contents}</dd></dl>
{else}
    <p>{lang key='sslconfigcompletedetails'}</p>
    {if $authData && $authData->email}<p><strong>{$authData->email}</strong></p>{/if}
{/if}
</div></div>
<form method="post" action="clientarea.php?action=productdetails">
    <input type="hidden" name="id" value="{$serviceid}">
    <p class="text-center"><button type="submit" class="btn btn-default">{lang key='invoicesbacktoclientarea'}</button></p>
</form>
{/if}

{if $errormessage}<p>{$errormessage|escape}</p>
{else}<p>{lang key='sslconfigcomplete'}</p>
{if $authData}<p>{$authData->type|escape} {$authData->host|escape} {$authData->value|escape} {$authData->email|escape} {$authData->contents|escape}</p>{/if}
<p><a href="clientarea.php?action=productdetails&amp;id={$serviceid}">{lang key='clientareabacklink'}</a></p>{/if}

{if $names}<p>{$text.names|escape}:</p><ul>{foreach $names as $name}<li>{$name|escape}</li>{/foreach}</ul>{/if}
{include file='./serialfield.tpl'}
{include file='./csrfield.tpl'}
{if $approving}{include file='./approver.tpl'}{/if}

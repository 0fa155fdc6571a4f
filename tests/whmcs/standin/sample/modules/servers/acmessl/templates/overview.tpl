<div id="acme-overview"><p>State: {$status|escape}</p><p>{$evil|escape}</p>
{if $status eq 'Awaiting Configuration'}<p><a id="acme-configure" href="{$link|escape}">Click to configure certificate</a></p>{/if}
<form method="post" action="clientarea.php?action=productdetails&amp;id={$serviceid}">
    <input type="hidden" name="modop" value="custom"><input type="hidden" name="a" value="hidden">
    <button type="submit" class="btn btn-default">Hidden function</button>
</form></div>

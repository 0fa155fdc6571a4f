<h1>{$productinfo.name|escape}</h1>
<p>{$productinfo.description|escape}</p>
{if $errormessage}{include file="includes/alert.tpl" type="error" errorshtml=$errormessage}{/if}
<form method="post" action="cart.php?a=add&amp;pid={$productinfo.pid}" id="frmConfigureProduct">
    <div class="form-group"><label for="inputBillingcycle">{lang key='billingcycle'}</label>
    <select name="billingcycle" id="inputBillingcycle" class="form-control">{foreach $cycles as $cycle => $price}<option value="{$cycle}">{$price} {$cycle}</option>{/foreach}</select></div>
    {if $needsdomain}<div class="form-group"><label for="inputDomain">{lang key='domain'}</label><input type="text" name="domain" id="inputDomain" class="form-control" value="{$domain|escape}"></div>{/if}
    <button type="submit" id="btnCompleteOrder" class="btn btn-primary">{lang key='ordercontinuebutton'}</button>
</form>

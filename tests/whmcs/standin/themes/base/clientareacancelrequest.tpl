<h1>{lang key='clientareacancelrequest'}</h1>
{if $requested}
{include file="includes/alert.tpl" type="success" msg="{lang key='clientareacancelconfirmation'}" textcenter=true}
<p><a href="clientarea.php?action=productdetails&amp;id={$id}" class="btn btn-default">{lang key='clientareabacklink'}</a></p>
{else}
{if $error}{include file="includes/alert.tpl" type="error" msg=$error}{/if}
<p><strong>{$productname|escape}</strong>{if $domain} ({$domain|escape}){/if}</p>
<form method="post" action="{$smarty.server.PHP_SELF}?action=cancel&amp;id={$id}">
    <input type="hidden" name="sub" value="submit">
    <div class="form-group"><label for="cancellationreason">{lang key='clientareacancelreason'}</label>
        <textarea name="cancellationreason" id="cancellationreason" class="form-control" rows="6"></textarea></div>
    <div class="form-group"><label for="type">{lang key='clientareacancellationtype'}</label>
        <select name="type" id="type" class="form-control">
            <option value="Immediate">{lang key='clientareacancellationimmediate'}</option>
            <option value="End of Billing Period">{lang key='clientareacancellationendofbillingperiod'}</option>
        </select></div>
    <input type="submit" value="{lang key='clientareacancelrequestbutton'}" class="btn btn-danger">
</form>
{/if}

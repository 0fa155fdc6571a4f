{* A page, or what is done at once: $link; $first for the usual one. *}
{assign var='looks' value="btn btn-default"}{if !empty($first)}{assign var='looks' value="btn btn-primary"}{/if}
{if $link.posts}
<form method="post" action="clientarea.php?action=productdetails">
    <input type="hidden" name="token" value="{$certum_token|escape}">
    <input type="hidden" name="id" value="{$service|escape}">
    <input type="hidden" name="modop" value="custom">
    <input type="hidden" name="a" value="{$link.function|escape}">
    <input type="hidden" name="certum[seen]" value="{$seen|escape}">
    <button type="submit" class="{$looks|escape}" data-certum-action="{$link.function|escape}">{$link.label|escape}</button>
</form>
{else}
<a class="{$looks|escape}" href="clientarea.php?action=productdetails&amp;id={$service|escape}&amp;certum={$link.function|escape}" data-certum-action="{$link.function|escape}">{$link.label|escape}</a>
{/if}

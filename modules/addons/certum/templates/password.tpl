<div class="certum-addon">
    {include file='./frame.tpl'}
    <h2>{$text.page_password|escape}: {$name|escape} ({$mode|escape})</h2>
    {if $done}<div class="alert alert-success" role="status">{$done|escape}</div>{/if}
    {if $findings}<div role="alert">{include file='./findings.tpl' findings=$findings}</div>{/if}
    {if $products}
    <p>{$text.password_intro|escape}</p>
    <h3>{$text.password_products|escape}</h3>
    <ul>
    {foreach $products as $product}
        <li><a href="configproducts.php?action=edit&amp;id={$product.id|escape}">{$product.name|escape}</a>{if not $product.is_visible} <span class="certum-tag">{$text.password_hidden|escape}</span>{/if}{if $product.differs} <span class="certum-tag certum-tag-warning">{$text.password_differs|escape}</span>{/if}</li>
    {/foreach}
    </ul>
    <form method="post" action="{$link|escape}&amp;page=password&amp;account={$account|escape}" class="certum-bar">
        <input type="hidden" name="token" value="{$token|escape}">
        <input type="hidden" name="shown" value="{$shown|escape}">
        <label><span>{$text.password_new|escape}</span><input type="password" name="password" maxlength="255" autocomplete="new-password" required class="form-control"></label>
        <button type="submit" class="btn btn-primary">{$text.password_do|escape}</button>
    </form>
    {else}
    <p class="alert alert-info">{$text.password_none|escape}</p>
    {/if}
    <p><a href="{$link|escape}&amp;page=check">{$text.page_check|escape}</a></p>
</div>

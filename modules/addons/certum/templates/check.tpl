<div class="certum-addon">
    {include file='./frame.tpl'}
    <form method="post" action="{$link|escape}&amp;page=check">
        <input type="hidden" name="token" value="{$token|escape}">
        <p>{$text.check_intro|escape}</p>
        <p><button type="submit" class="btn btn-primary">{$text.check_press|escape}</button></p>
    </form>
    <form method="post" action="{$link|escape}&amp;page=check">
        <input type="hidden" name="token" value="{$token|escape}">
        <p>{$text.check_compare_hint|escape}</p>
        <p><button type="submit" name="compare" value="1" class="btn btn-default">{$text.check_compare|escape}</button></p>
    </form>
    <h2>{$text.check_here|escape}</h2>
    {include file='./findings.tpl' findings=$installation}
    {foreach $accounts as $account}
    <h2>{$text.check_account|escape} {$account.name|escape} ({$account.mode|escape}){if $account.products}, {$text.check_of_products|escape} {$account.products|escape}{/if}</h2>
    {if not $asked}<p>{$text.check_not_asked|escape}</p>{/if}
    {include file='./findings.tpl' findings=$account.findings}
    {if $account.id}<p><a href="{$link|escape}&amp;page=password&amp;account={$account.id|escape}">{$text.password_link|escape}</a></p>{/if}
    {/foreach}
    {if not $accounts}<p class="alert alert-info">{$text.no_account|escape}</p>{/if}
</div>

<div class="certum-addon">
    {include file='./frame.tpl'}
    <form method="post" action="{$link|escape}&amp;page=check">
        <input type="hidden" name="token" value="{$token|escape}">
        <p>{$text.check_intro|escape}</p>
        <p><button type="submit" class="btn btn-primary">{$text.check_press|escape}</button></p>
    </form>
    <section class="panel panel-default certum-panel">
        <div class="panel-heading"><h2 class="panel-title">{$text.check_here|escape}</h2></div>
        <div class="panel-body">{include file='./findings.tpl' findings=$installation}</div>
    </section>
    {foreach $accounts as $account}
    <section class="panel panel-default certum-panel">
        <div class="panel-heading"><h2 class="panel-title">{$text.check_account|escape} {$account.name|escape} ({$account.mode|escape}){if $account.products}, {$text.check_of_products|escape} {$account.products|escape}{/if}</h2></div>
        <div class="panel-body">
            {if not $asked}<p>{$text.check_not_asked|escape}</p>{/if}
            {include file='./findings.tpl' findings=$account.findings}
            {if $account.id}<p><a class="btn btn-default" href="{$link|escape}&amp;page=password&amp;account={$account.id|escape}">{$text.password_link|escape}</a></p>{/if}
        </div>
    </section>
    {/foreach}
    {if not $accounts}<p class="alert alert-info">{$text.no_account|escape}</p>{/if}
    <form method="post" action="{$link|escape}&amp;page=check">
        <input type="hidden" name="token" value="{$token|escape}">
        <p>{$text.check_compare_hint|escape}</p>
        <p><button type="submit" name="compare" value="1" class="btn btn-default">{$text.check_compare|escape}</button></p>
    </form>
</div>

<div class="certum-addon">
    {include file='./frame.tpl'}
    {if $problem}<div class="alert alert-danger" role="alert">{$problem|escape}</div>{/if}
    {if $made}
    <div class="alert alert-success" role="status">
        <p>{$text.import_made|escape}</p>
        <ul>{foreach $made as $offer}<li><a href="configproducts.php?action=edit&amp;id={$offer.product|escape}">{$offer.code|escape} {$offer.title|escape}</a></li>{/foreach}</ul>
    </div>
    {/if}
    {if $all}
    <section class="panel panel-default certum-panel">
    <div class="panel-heading"><h2 class="panel-title">{$text.import_choose_title|escape}</h2></div>
    <div class="panel-body">
    <form method="post" action="{$link|escape}&amp;page=import" data-certum-typed="{$account|escape}">
        <input type="hidden" name="token" value="{$token|escape}">
        <input type="hidden" name="account" value="{$account|escape}">
        {* The form's first button is what the return key presses: it only shows. *}
        <div class="certum-bar">
            <label><span>{$text.import_only|escape}</span>
                <select name="only" class="form-control">
                    <option value="">{$text.any|escape}</option>
                    {foreach $kinds as $kind}<option value="{$kind.word|escape}"{if $kind.word eq $sought.kind} selected{/if}>{$kind.words|escape}</option>{/foreach}
                </select></label>
            <label><span>{$text.import_search|escape}</span><input type="search" name="search" maxlength="100" value="{$sought.search|escape}" class="form-control"></label>
            <button type="submit" name="show" value="1" class="btn btn-default">{$text.filter|escape}</button>
        </div>
        <div class="certum-bar">
            <label><span>{$text.import_group|escape}</span>
                <input type="text" name="group" maxlength="100" list="certum-groups" value="{if $group}{$group|escape}{elseif $groups}{$groups.0|escape}{/if}" class="form-control"></label>
            <datalist id="certum-groups">{foreach $groups as $known}<option value="{$known|escape}">{/foreach}</datalist>
            <button type="submit" class="btn btn-primary">{$text.import_do|escape}</button>
        </div>
        <p>{$text.import_hint|escape}</p>
        <div class="certum-scroll">
        <table class="datatable">
            <caption>{$text.import_shown|escape}: {$offers|@count} {$text.import_of|escape} {$all|escape}</caption>
            <thead><tr>
                <th scope="col">{$text.import_choose|escape}</th><th scope="col">{$text.import_code|escape}</th>
                <th scope="col">{$text.head_product|escape}</th><th scope="col">{$text.import_kind|escape}</th>
                <th scope="col">{$text.import_names|escape}</th><th scope="col">{$text.status|escape}</th>
            </tr></thead>
            <tbody>
            {foreach $offers as $offer}
            <tr>
                <td><input type="checkbox" name="codes[]" value="{$offer.code|escape}" id="certum-{$offer.code|escape}" aria-label="{$offer.title|escape}"{if $offer.presence eq 'there' or not $offer.can} disabled{elseif $offer.ticked} checked{/if}></td>
                <td>{$offer.code|escape}</td>
                <td><label for="certum-{$offer.code|escape}">{$offer.title|escape}</label></td>
                <td>{$offer.kind|escape}</td>
                <td>{if $offer.coverage eq 'WILDCARD'}*{elseif $offer.max_names}{$offer.max_names|escape}{/if}</td>
                <td>{if $offer.presence eq 'there'}<a href="configproducts.php?action=edit&amp;id={$offer.product|escape}">{$text.import_there|escape}</a>{elseif not $offer.can}{$text.import_cannot|escape}{elseif $offer.presence eq 'unfinished'}{$text.import_unfinished|escape}{/if}</td>
            </tr>
            {/foreach}
            </tbody>
        </table>
        </div>
    </form>
    </div>
    </section>
    {/if}
    <section class="panel panel-default certum-panel">
    <div class="panel-heading"><h2 class="panel-title">{if $all}{$text.import_other|escape}{else}{$text.import_account_title|escape}{/if}</h2></div>
    <div class="panel-body">
    <p>{$text.import_intro|escape}</p>
    {foreach $accounts as $known}
    <form method="post" action="{$link|escape}&amp;page=import">
        <input type="hidden" name="token" value="{$token|escape}">
        <input type="hidden" name="account" value="{$known.id|escape}">
        <p><button type="submit" class="btn btn-primary">{$text.import_read|escape} {$known.user_name|escape} ({$known.environment|escape})</button></p>
    </form>
    {/foreach}
    <form method="post" action="{$link|escape}&amp;page=import" class="certum-bar" data-certum-typed="new">
        <input type="hidden" name="token" value="{$token|escape}">
        <input type="hidden" name="account" value="">
        <label><span>{$text.setting_user|escape}</span><input type="text" name="user_name" maxlength="255" autocomplete="off" class="form-control"></label>
        <label><span>{$text.setting_password|escape}</span><input type="password" name="password" maxlength="255" autocomplete="new-password" class="form-control"></label>
        <label><span>{$text.setting_mode|escape}</span>
            <select name="environment" class="form-control">
                {foreach $environments as $service}<option value="{$service.word|escape}">{$service.host|escape}</option>{/foreach}
            </select></label>
        <button type="submit" class="btn btn-default">{$text.import_read_new|escape}</button>
    </form>
    </div>
    </section>
</div>

<div class="certum-addon">
    {include file='./frame.tpl'}
    <p>
        <a href="{$link|escape}">{$text.all_certificates|escape}</a>: {$totals.all|escape} ·
        <a href="{$link|escape}&amp;problem=any">{$text.need_attention|escape}</a>: {$totals.with_problems|escape} ·
        <a href="{$link|escape}&amp;days=30">{$text.expire_in_30|escape}</a> ·
        <a href="{$link|escape}&amp;page=attach">{$text.attach_all|escape}</a>
    </p>
    {if $picture}{include file='./picture.tpl'}{/if}
    <form method="get" action="addonmodules.php" class="certum-bar">
        <input type="hidden" name="module" value="certum">
        <input type="hidden" name="sort" value="{$asked.sort|escape}">
        <input type="hidden" name="dir" value="{$asked.dir|escape}">
        <label><span>{$text.status|escape}</span>
            <select name="phase" class="form-control">
                <option value="">{$text.any|escape}</option>
                {foreach $totals.phases as $word => $count}{assign var='label' value="status_$word"}
                <option value="{$word|escape}"{if $word eq $asked.phase} selected{/if}>{$text.$label|escape} ({$count|escape})</option>
                {/foreach}
            </select></label>
        <label><span>{$text.problems|escape}</span>
            <select name="problem" class="form-control">
                <option value="">{$text.with_and_without|escape}</option>
                <option value="any"{if $asked.problem eq 'any'} selected{/if}>{$text.need_attention|escape} ({$totals.with_problems|escape})</option>
                {foreach $totals.problems as $word => $count}{assign var='label' value="problem_$word"}
                <option value="{$word|escape}"{if $word eq $asked.problem} selected{/if}>{$text.$label|escape} ({$count|escape})</option>
                {/foreach}
            </select></label>
        <label><span>{$text.expires_within|escape}</span>
            <input type="number" name="days" min="0" max="9999" value="{$asked.days|escape}" class="form-control"></label>
        <label><span>{$text.search|escape}</span>
            <input type="search" name="text" maxlength="100" value="{$asked.text|escape}" class="form-control"></label>
        <button type="submit" class="btn btn-primary">{$text.filter|escape}</button>
        <a class="btn btn-default" href="{$link|escape}">{$text.reset|escape}</a>
        {if $rows}<button type="submit" class="btn btn-default" name="page" value="file" data-certum-file>{$text.csv_save|escape}</button>{/if}
    </form>
    {if $rows}
    <div class="certum-scroll">
    <table class="datatable">
        <caption>{$text.found|escape}: {$totals.matching|escape}{if $asked.sort eq 'attention' and $asked.dir eq 'asc'}, {$text.sorted_attention|escape}{else} · <a href="{$link|escape}&amp;{$sorts.attention.query|escape}">{$text.head_attention|escape}</a>{/if}</caption>
        <thead><tr>
            {foreach $sorts as $name => $sort}{if $name ne 'created' and $name ne 'due' and $name ne 'attention'}{assign var='label' value="head_$name"}
            <th scope="col"{if $sort.current eq 'asc'} aria-sort="ascending"{elseif $sort.current eq 'desc'} aria-sort="descending"{/if}><a href="{$link|escape}&amp;{$sort.query|escape}">{$text.$label|escape}{if $sort.current eq 'asc'} ▲{elseif $sort.current eq 'desc'} ▼{/if}</a></th>
            {/if}{/foreach}
            <th scope="col">{$text.head_days|escape}</th>
            <th scope="col">{$text.status|escape}</th>
            <th scope="col">{$text.problems|escape}</th>
            <th scope="col"{if $sorts.due.current eq 'asc'} aria-sort="ascending"{elseif $sorts.due.current eq 'desc'} aria-sort="descending"{/if}><a href="{$link|escape}&amp;{$sorts.due.query|escape}">{$text.head_due|escape}{if $sorts.due.current eq 'asc'} ▲{elseif $sorts.due.current eq 'desc'} ▼{/if}</a></th>
            <th scope="col">{$text.head_service|escape}</th>
        </tr></thead>
        <tbody>
        {foreach $rows as $row}{assign var='status' value="status_`$row.phase`"}
        <tr>
            <td class="certum-names">{if $row.name}{$row.name|escape}{else}{$text.not_named|escape}{/if}{if $row.serial}<br><small title="{$text.serial|escape}">{$row.serial|escape}</small>{/if}</td>
            <td><a href="clientssummary.php?userid={$row.client|escape}">{$row.client_name|escape}</a></td>
            <td>{$row.product|escape}{if $row.order_number}<br><small>{$row.order_number|escape}</small>{/if}</td>
            <td>{$row.not_after|escape}</td>
            <td>{if $row.days_left ne ''}{$row.days_left|escape}{/if}</td>
            <td><span class="certum-tag{if $row.phase eq 'issued'} certum-tag-good{elseif $row.phase eq 'revoked' or $row.phase eq 'expired' or $row.phase eq 'rejected'} certum-tag-bad{/if}">{$text.$status|escape}</span></td>
            <td>{foreach $row.problems as $problem}{assign var='label' value="problem_$problem"}<span class="certum-tag certum-tag-warning">{$text.$label|escape}</span>{/foreach}</td>
            <td>{if $row.next}<span data-certum-by="{$row.next.by|escape}">{$row.next.text|escape}</span><br><small>{$row.next.at|escape} · {$row.next.who|escape}</small>{/if}</td>
            <td class="certum-of-service">{if $row.service}<a href="clientsservices.php?userid={$row.client|escape}&amp;id={$row.service|escape}">{$text.open_service|escape} {$row.service|escape}</a><br><small>{$row.service_status|escape}</small><br><a href="{$link|escape}&amp;page=history&amp;service={$row.service|escape}">{$text.history_title|escape}</a>{else}–{/if}</td>
        </tr>
        {/foreach}
        </tbody>
    </table>
    </div>
    {else}
    <p class="alert alert-info">{if $totals.all}{$text.nothing_found|escape}{else}{$text.no_certificates|escape}{/if}</p>
    {/if}
    {if $totals.pages gt 1}
    <p>
        {if $number gt 1}<a class="btn btn-default" rel="prev" href="{$link|escape}&amp;{$query|escape}&amp;p={$number-1}">{$text.previous|escape}</a>{/if}
        {$text.page|escape} {$number|escape} / {$totals.pages|escape}
        {if $number lt $totals.pages}<a class="btn btn-default" rel="next" href="{$link|escape}&amp;{$query|escape}&amp;p={$number+1}">{$text.next|escape}</a>{/if}
    </p>
    {/if}
</div>

<div class="certum-addon">
    {include file='./frame.tpl'}
    {if $problem}<div class="alert alert-danger" role="alert" data-certum-problem>{$problem|escape}</div>{/if}
    {if $done}
    <h2>{$text.attach_result|escape}</h2>
    <ul class="certum-findings" data-certum-done>
        {foreach $done as $row}
        <li><a class="certum-tag {if $row.good}certum-tag-good{else}certum-tag-bad{/if}" href="clientsservices.php?id={$row.service|escape}">{$text.open_service|escape} {$row.service|escape}</a> {$row.text|escape}</li>
        {/foreach}
    </ul>
    {/if}
    {if $preview}
    <form method="post" action="{$link|escape}&amp;page=attach" data-certum-preview>
        <input type="hidden" name="token" value="{$token|escape}"><input type="hidden" name="do" value="attach">
        <input type="hidden" name="service" value="{$asked.service|escape}">
        <h2>{$text.attach_preview_title|escape}</h2>
        {assign var='possible' value=false}
        {foreach $preview as $row}
        <div class="certum-card">
            <h3>{$text.open_service|escape} {$row.service.service|escape}: {$row.service.domain|escape} – {$row.service.client_name|escape}</h3>
            <p>{$text.attach_order|escape} <strong>{$row.order.number|escape}</strong>: {$row.order.product|escape}, {foreach $row.order.names as $name}{$name|escape} {/foreach}<br>
                {$text.attach_ordered_at|escape}: {$row.order.ordered_at|escape} · {$text.attach_state|escape}: {$row.order.status|escape}{if $row.order.until} · {$text.head_expiry|escape}: {$row.order.until|escape}{/if} · {$text.attach_customer|escape}: {$row.order.customer|escape}</p>
            {if $row.before}<p>{$text.attach_before|escape} {foreach $row.before as $number}{$number|escape} {/foreach}</p>{/if}
            {if not $row.order.can}
            {foreach $row.order.said as $said}<p class="alert alert-danger" role="alert">{$said|escape}</p>{/foreach}
            {else}{assign var='possible' value=true}
            <input type="hidden" name="chosen[{$row.service.service|escape}]" value="{$row.order.numbers|escape}">
            <p>{$text.attach_changes|escape}:</p>
            <ul>{foreach $row.changes as $said}<li>{$said|escape}</li>{/foreach}</ul>
            {if $row.missing}<p>{$text.attach_missing|escape}:</p>
            <ul data-certum-missing>{foreach $row.missing as $said}<li>{$said|escape}</li>{/foreach}</ul>{/if}
            {if $row.doubts}
            <div class="alert alert-warning" role="alert" data-certum-doubts>
                {foreach $row.doubts as $said}<p>{$said|escape}</p>{/foreach}
                <label><input type="checkbox" name="ticked[{$row.service.service|escape}]" value="{$row.doubted|escape}"> {$text.attach_tick|escape}</label>
            </div>
            {/if}
            {/if}
        </div>
        {/foreach}
        {if $possible}<p><button type="submit" class="btn btn-primary">{$text.attach_do|escape}</button></p>{/if}
    </form>
    {/if}
    {if $matches}
    <form method="post" action="{$link|escape}&amp;page=attach" data-certum-matches>
        <input type="hidden" name="token" value="{$token|escape}"><input type="hidden" name="do" value="preview">
        <h2>{$text.attach_found|escape}</h2>
        <div class="certum-scroll">
        <table class="datatable">
            <thead><tr><th scope="col">{$text.head_service|escape}</th><th scope="col">{$text.head_client|escape}</th><th scope="col">{$text.head_product|escape}</th><th scope="col">{$text.attach_order|escape}</th></tr></thead>
            <tbody>
            {foreach $matches as $row}
            <tr>
                <td class="certum-names">{$row.service.service|escape}: {$row.service.domain|escape}</td>
                <td>{$row.service.client_name|escape}</td>
                <td>{$row.service.product|escape}</td>
                <td>{if $row.candidates}
                    <select name="chosen[{$row.service.service|escape}]" class="form-control" aria-label="{$text.attach_order|escape} {$row.service.service|escape}">
                        <option value="">{$text.attach_leave|escape}</option>
                        {foreach $row.candidates as $order}<option value="{$order.numbers|escape}"{if $order.numbers eq $row.chosen} selected{/if}>{$order.number|escape} · {$order.ordered_at|escape} · {$order.customer|escape}</option>{/foreach}
                    </select>
                    {if not $row.chosen}<span class="certum-tag certum-tag-warning">{$text.attach_unsure|escape}</span>{/if}
                    {else}{$text.attach_no_candidate|escape}{/if}</td>
            </tr>
            {/foreach}
            </tbody>
        </table>
        </div>
        <p><button type="submit" class="btn btn-primary">{$text.attach_preview|escape}</button></p>
    </form>
    {/if}
    {if $found}
    <form method="post" action="{$link|escape}&amp;page=attach" data-certum-found>
        <input type="hidden" name="token" value="{$token|escape}"><input type="hidden" name="do" value="preview">
        <input type="hidden" name="service" value="{$asked.service|escape}">
        <input type="hidden" name="from" value="{$asked.from|escape}"><input type="hidden" name="to" value="{$asked.to|escape}">
        <h2>{$text.attach_found|escape}</h2>
        <div class="certum-scroll">
        <table class="datatable">
            <thead><tr>
                <th scope="col">{$text.attach_choose|escape}</th><th scope="col">{$text.attach_order|escape}</th><th scope="col">{$text.attach_names|escape}</th>
                <th scope="col">{$text.head_product|escape}</th><th scope="col">{$text.attach_ordered_at|escape}</th><th scope="col">{$text.head_expiry|escape}</th>
                <th scope="col">{$text.attach_customer|escape}</th><th scope="col">{$text.status|escape}</th>
            </tr></thead>
            <tbody>
            {foreach $found as $order}{assign var='label' value="attach_verdict_`$order.verdict`"}
            <tr>
                <td><input type="radio" name="chosen[{$asked.service|escape}]" value="{$order.numbers|escape}" aria-label="{$order.number|escape}"{if not $order.can} disabled{/if}></td>
                <td>{$order.number|escape}<br><small>{$order.status|escape}</small></td>
                <td class="certum-names">{foreach $order.names as $name}{$name|escape}<br>{/foreach}</td>
                <td>{$order.product|escape}</td>
                <td>{$order.ordered_at|escape}</td>
                <td>{$order.until|escape}</td>
                <td>{$order.customer|escape}</td>
                <td><span class="certum-tag{if $order.verdict eq 'matches'} certum-tag-good{elseif $order.can} certum-tag-warning{else} certum-tag-bad{/if}">{$text.$label|escape}</span>{if $order.verdict ne 'matches'}{foreach $order.said as $said}<br><small>{$said|escape}</small>{/foreach}{/if}</td>
            </tr>
            {/foreach}
            </tbody>
        </table>
        </div>
        {if $hidden}<p>{$text.attach_hidden|escape} {$hidden|escape}</p>{/if}
        <p><button type="submit" class="btn btn-primary">{$text.attach_preview|escape}</button></p>
    </form>
    {elseif $searched and not $matches}<p class="alert alert-info">{$text.attach_nothing|escape}</p>{/if}
    {if $asks}{assign var='intro' value="`$asks`_intro"}{assign var='sure' value="`$asks`_sure"}
    <form method="post" action="{$link|escape}&amp;page=attach" class="alert alert-warning" data-certum-asks>
        <input type="hidden" name="token" value="{$token|escape}"><input type="hidden" name="do" value="{$asks|escape}">
        <input type="hidden" name="service" value="{$asked.service|escape}"><input type="hidden" name="sure" value="1">
        {if $service}<p>{$text.open_service|escape} {$service.service|escape}: {$service.domain|escape} – {$service.client_name|escape}{if $service.order_number} · {$text.attach_order|escape} {$service.order_number|escape}{/if}</p>{/if}
        <p>{$text.$intro|escape}</p>
        <p><button type="submit" class="btn btn-danger">{$text.$sure|escape}</button></p>
    </form>
    {/if}
    {if $service and not $preview}
    <h2>{$text.open_service|escape} <a href="clientsservices.php?userid={$service.client|escape}&amp;id={$service.service|escape}">{$service.service|escape}</a>: {$service.domain|escape} – {$service.client_name|escape}</h2>
    <p>{$service.product|escape}{if $service.order_number} · {$text.attach_order|escape} <strong data-certum-order>{$service.order_number|escape}</strong>{/if}</p>
    {if not $asks}
    {if $service.order_number}
    <form method="post" action="{$link|escape}&amp;page=attach" data-certum-detach>
        <input type="hidden" name="token" value="{$token|escape}"><input type="hidden" name="do" value="detach">
        <input type="hidden" name="service" value="{$service.service|escape}">
        <h3>{$text.detach_title|escape}</h3>
        <p>{$text.detach_intro|escape}</p>
        <p><button type="submit" class="btn btn-default">{$text.detach|escape}</button></p>
    </form>
    {/if}
    {if $service.contact}
    <form method="post" action="{$link|escape}&amp;page=attach" data-certum-forget>
        <input type="hidden" name="token" value="{$token|escape}"><input type="hidden" name="do" value="forget">
        <input type="hidden" name="service" value="{$service.service|escape}">
        <h3>{$text.forget_title|escape}</h3>
        <p><span data-certum-contact>{$service.contact|escape}</span></p>
        <p>{$text.forget_intro|escape}</p>
        <p><button type="submit" class="btn btn-default">{$text.forget|escape}</button></p>
    </form>
    {/if}
    {/if}
    {/if}
    {if not ($service and $service.order_number) and not $preview}
    <p>{$text.attach_intro|escape}</p>
    <form method="post" action="{$link|escape}&amp;page=attach" class="certum-bar" data-certum-find>
        <input type="hidden" name="token" value="{$token|escape}"><input type="hidden" name="do" value="find">
        <label><span>{$text.attach_service|escape}</span><input type="number" name="service" min="1" required value="{$asked.service|escape}" class="form-control"></label>
        <label><span>{$text.attach_number|escape}</span><input type="text" name="number" maxlength="64" value="{$asked.number|escape}" class="form-control"></label>
        <label><span>{$text.attach_from|escape}</span><input type="date" name="from" value="{$asked.from|escape}" class="form-control"></label>
        <label><span>{$text.attach_to|escape}</span><input type="date" name="to" value="{$asked.to|escape}" class="form-control"></label>
        <button type="submit" class="btn btn-primary">{$text.attach_find|escape}</button>
    </form>
    {/if}
    <h2>{$text.attach_all|escape}</h2>
    {if $services}
    <form method="post" action="{$link|escape}&amp;page=attach" data-certum-match>
        <input type="hidden" name="token" value="{$token|escape}"><input type="hidden" name="do" value="match">
        <p>{$text.attach_all_intro|escape}</p>
        <div class="certum-bar">
        <label><span>{$text.attach_from|escape}</span><input type="date" name="from" value="" class="form-control"></label>
        <label><span>{$text.attach_to|escape}</span><input type="date" name="to" value="" class="form-control"></label>
        <button type="submit" class="btn btn-primary">{$text.attach_all_find|escape}</button>
        </div>
    </form>
    <div class="certum-scroll">
    <table class="datatable">
        <thead><tr><th scope="col">{$text.head_service|escape}</th><th scope="col">{$text.head_name|escape}</th><th scope="col">{$text.head_client|escape}</th><th scope="col">{$text.head_product|escape}</th><th scope="col">{$text.attach_order|escape}</th></tr></thead>
        <tbody>
        {foreach $services as $row}
        <tr>
            <td><a href="clientsservices.php?userid={$row.client|escape}&amp;id={$row.service|escape}">{$row.service|escape}</a></td>
            <td class="certum-names">{$row.domain|escape}</td>
            <td>{$row.client_name|escape}</td>
            <td>{$row.product|escape}</td>
            <td><a href="{$link|escape}&amp;page=attach&amp;service={$row.service|escape}">{$text.attach_this|escape}</a></td>
        </tr>
        {/foreach}
        </tbody>
    </table>
    </div>
    {if $more}<p>{$text.attach_more|escape}</p>{/if}
    {else}<p>{$text.attach_none|escape}</p>{/if}
</div>

{* What to publish, for each name: $publications. A table, whose rows are cards where it is narrow. *}
{if $publications}
{assign var='kind' value=$publications[0].type}
<section class="certum-publications">
    <p>{if $kind eq 'EMAIL'}{$text.what_to_do_for_mailed|escape}{else}{$text.what_to_do_for|escape}{/if}</p>
    <table class="table certum-table" role="table">
        <thead role="rowgroup"><tr role="row">
            <th role="columnheader" scope="col">{$text.name|escape}</th>
            {if $kind eq 'EMAIL'}<th role="columnheader" scope="col">{$text.mail_to|escape}</th>
            {elseif $kind eq 'FILE'}<th role="columnheader" scope="col">{$text.file_address|escape}</th><th role="columnheader" scope="col">{$text.file_content|escape}</th>
            {else}<th role="columnheader" scope="col">{$text.record_type|escape}</th><th role="columnheader" scope="col">{$text.record_host|escape}</th><th role="columnheader" scope="col">{$text.record_value|escape}</th>{/if}
            <th role="columnheader" scope="col" class="certum-standing">{$text.verification_state|escape}</th>
        </tr></thead>
        <tbody role="rowgroup">
        {foreach $publications as $row}
        <tr role="row" data-certum-publication="{$row.type|escape}">
            <th role="rowheader" scope="row">{$row.unicode|escape}{if $row.unicode ne $row.name} <small>({$row.name|escape})</small>{/if}</th>
            {if $row.type eq 'EMAIL'}<td role="cell" data-label="{$text.mail_to|escape}"><strong>{$row.email|escape}</strong></td>
            {elseif $row.type eq 'FILE'}
            <td role="cell" data-label="{$text.file_address|escape}"><code data-certum-copy="1">{$row.url|escape}</code></td>
            <td role="cell" data-label="{$text.file_content|escape}"><code data-certum-copy="1">{$row.value|escape}</code></td>
            {else}
            <td role="cell" data-label="{$text.record_type|escape}"><code data-certum-record="type">{$row.type|escape}</code></td>
            <td role="cell" data-label="{$text.record_host|escape}">
                {if $row.zone}<div><code data-certum-copy="1" data-certum-record="short">{$row.short_host|escape}</code></div>
                <div class="certum-whole"><small>{$text.record_whole|escape}</small> <code data-certum-copy="1" data-certum-record="host">{$row.host|escape}</code></div>
                {else}<code data-certum-copy="1" data-certum-record="host">{$row.host|escape}</code>{/if}
            </td>
            <td role="cell" data-label="{$text.record_value|escape}"><code data-certum-copy="1" data-certum-record="value">{$row.value|escape}</code></td>
            {/if}
            <td role="cell" data-label="{$text.verification_state|escape}" class="certum-standing" data-certum-standing>{include file='./badge.tpl' tone=$row.tone label=$row.standing}{foreach $row.remarks as $remark}<br><small>{$remark|escape}</small>{/foreach}</td>
        </tr>
        {if $row.zone}{assign var='which' value=true}{/if}
        {/foreach}
        </tbody>
    </table>
    {if !empty($proved)}<p data-certum-names-proved>{$proved|escape}</p>{/if}
    {if !empty($which)}<p data-certum-which>{$text.publish_which_host|escape}</p>{/if}
    {if $kind eq 'FILE' and !isset($publications[1])}<p>{$publications[0].todo|escape|nl2br}</p>{elseif $kind ne 'EMAIL'}
    <details><summary>{$text.todo_in_words|escape}</summary>{foreach $publications as $row}<p>{$row.todo|escape|nl2br}</p>{/foreach}</details>
    {/if}
</section>
{/if}

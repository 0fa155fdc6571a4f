{include file='./proved.tpl'}
{if $names}
<table class="table certum-table" role="table">
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{$text.name|escape}</th><th role="columnheader" scope="col">{$text.verification_state|escape}</th><th role="columnheader" scope="col">{$text.reason|escape}</th></tr></thead>
    <tbody role="rowgroup">
    {foreach $names as $row}
    <tr role="row" data-certum-name="{$row.name|escape}">
        <th role="rowheader" scope="row">{$row.unicode|escape}{if $row.unicode ne $row.name} <small>({$row.name|escape})</small>{/if}</th>
        <td role="cell" data-label="{$text.verification_state|escape}" data-certum-state="{$row.state|escape}">{include file='./badge.tpl' tone=$row.tone label=$text["state_`$row.state`"]|default:$row.state}{if $row.method}<br><small>{$text["method_`$row.method`"]|default:$row.method|escape}</small>{/if}</td>
        <td role="cell" data-label="{$text.reason|escape}">{foreach $row.remarks as $remark}{$remark|escape}<br>{/foreach}{if $row.expires_at}<small>{$text.proof_expires|escape} {$row.expires_at|escape}</small>{/if}</td>
    </tr>
    {/foreach}
    </tbody>
</table>
{include file='./publications.tpl'}
{else}
<p>{$text.no_names_yet|escape}</p>
{/if}
{if $checked_at}<p>{$text.as_of|escape}: <span data-certum-checked>{$checked_at|escape}</span></p>{/if}

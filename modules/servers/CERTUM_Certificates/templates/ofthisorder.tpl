{* The certificates of the order, newest first: $certificates; $plain within something else. *}
{if empty($plain)}<section class="card panel panel-default"><div class="card-body panel-body">{/if}
    <h3>{$text.certificates|escape}</h3>
    <table class="table certum-table" role="table">
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{$text.certificate|escape}</th><th role="columnheader" scope="col">{$text.certificate_valid|escape}</th><th role="columnheader" scope="col">{$text.certificate_status|escape}</th></tr></thead>
        <tbody role="rowgroup">
        {foreach $certificates as $row}
        <tr role="row">
            <th role="rowheader" scope="row">{$row.name|escape}<br><small class="certum-serial">{$row.serial|escape}</small></th>
            <td role="cell" data-label="{$text.certificate_valid|escape}">{$row.not_before|escape} – {$row.not_after|escape}</td>
            <td role="cell" data-label="{$text.certificate_status|escape}">{include file='./badge.tpl' tone=$row.tone label=$row.standing}</td>
        </tr>
        {/foreach}
        </tbody>
    </table>
{if empty($plain)}</div></section>{/if}

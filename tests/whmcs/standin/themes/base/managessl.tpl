<h1>{lang key='managessl'}</h1>
<div class="table-container table-responsive"><table id="tableSslList" class="table table-list">
    <thead><tr><th>{lang key='product'}</th><th>{lang key='status'}</th><th>{lang key='actions'}</th></tr></thead>
    <tbody>{foreach $orders as $order}
    <tr><td><a href="clientarea.php?action=productdetails&amp;id={$order.serviceid}">{$order.product|escape}</a>{if $order.domain}<br>{$order.domain|escape}{/if}</td>
    <td>{$order.status|escape}</td><td>{if $order.status eq 'Awaiting Configuration'}<a href="{$order.configurl}" class="btn btn-default btn-sm">{lang key='ssl.configure'}</a>{/if}</td></tr>
    {foreachelse}<tr><td colspan="3">{lang key='norecordsfound'}</td></tr>{/foreach}</tbody>
</table></div>

<h1>{lang key='clientareaproducts'}</h1>
<div class="table-container table-responsive"><table id="tableServicesList" class="table table-list">
    <thead><tr><th>{lang key='product'}</th><th>{lang key='nextduedate'}</th><th>{lang key='status'}</th></tr></thead>
    <tbody>
    {foreach $services as $service}
    <tr><td><a href="clientarea.php?action=productdetails&amp;id={$service.id}"><strong>{$service.product|escape}</strong></a>{if $service.domain}<br>{$service.domain|escape}{/if}</td>
        <td>{$service.nextduedate}<br><small>{$service.amount} {$service.billingcycle}</small></td>
        <td><span class="label status status-{$service.rawstatus}">{$service.status}</span></td></tr>
    {foreachelse}
    <tr><td colspan="3">{lang key='norecordsfound'}</td></tr>
    {/foreach}
    </tbody>
</table></div>

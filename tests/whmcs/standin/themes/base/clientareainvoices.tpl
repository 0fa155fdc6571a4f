<h1>{lang key='invoices'}</h1>
<div class="table-container table-responsive"><table id="tableInvoicesList" class="table table-list">
    <thead><tr><th>{lang key='invoicenumber'}</th><th>{lang key='invoicesdatedue'}</th><th>{lang key='invoicestotal'}</th><th>{lang key='status'}</th></tr></thead>
    <tbody>{foreach $invoices as $invoice}
    <tr><td><a href="viewinvoice.php?id={$invoice.id}">{$invoice.id}</a></td><td>{$invoice.duedate}</td><td>{$invoice.total}</td><td><span class="label status status-{$invoice.rawstatus}">{$invoice.status}</span></td></tr>
    {foreachelse}<tr><td colspan="4">{lang key='norecordsfound'}</td></tr>{/foreach}</tbody>
</table></div>

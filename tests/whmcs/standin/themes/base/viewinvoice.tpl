<h1>{lang key='invoicenumber'}{$invoiceid}</h1>
<p><span class="label status status-{$status|lower}">{$statuslocale}</span> &nbsp; {lang key='invoicesdatedue'}: {$duedate}</p>
<table class="table"><thead><tr><th>{lang key='invoicesdescription'}</th><th>{lang key='invoicesamount'}</th></tr></thead>
<tbody>{foreach $invoiceitems as $item}<tr><td>{$item.description|escape}</td><td>{$item.amount}</td></tr>{/foreach}
<tr><th>{lang key='invoicestotal'}</th><th>{$total}</th></tr></tbody></table>
{if $status eq 'Unpaid'}
<form method="post" action="viewinvoice.php?id={$invoiceid}"><button type="submit" name="pay" value="1" id="btnPayNow" class="btn btn-primary">{lang key='invoicespaynow'}</button></form>
{else}<p><a href="clientarea.php?action=products" class="btn btn-default">{lang key='clientareaproducts'}</a></p>{/if}

{if $modulecustombuttonresult}<p><b>{if $modulecustombuttonresult eq 'success'}{lang key='moduleactionsuccess'}{else}{lang key='moduleactionfailed'} {$modulecustombuttonresult|escape}{/if}</b></p>{/if}
{if $tplOverviewTabOutput}{$tplOverviewTabOutput}{else}
<p>{$product|escape}, {$status|escape}, {$domain|escape}, {lang key='nextduedate'} {$nextduedate}</p>
<div><div>{$moduleclientarea}</div></div>
{foreach $hookOutput as $output}{$output}{/foreach}
{/if}

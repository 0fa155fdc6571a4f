<h1 class="sr-only">{$pagetitle|escape}</h1>
{if $modulecustombuttonresult}
    {if $modulecustombuttonresult == "success"}
        {include file="includes/alert.tpl" type="success" msg="{lang key='moduleactionsuccess'}" textcenter=true idname="alertModuleCustomButtonSuccess"}
    {else}
        {include file="includes/alert.tpl" type="error" msg="{lang key='moduleactionfailed'} $modulecustombuttonresult" textcenter=true idname="alertModuleCustomButtonFailed"}
    {/if}
{/if}
{if $pendingcancellation}{include file="includes/alert.tpl" type="error" msg="{lang key='cancellationrequested'}" textcenter=true idname="alertPendingCancellation"}{/if}
{if $unpaidInvoice}
<div class="alert alert-{if $unpaidInvoiceOverdue}danger{else}warning{/if}" id="alert{if $unpaidInvoiceOverdue}Overdue{else}Unpaid{/if}Invoice">
    <a href="viewinvoice.php?id={$unpaidInvoice}" class="btn btn-sm btn-default float-right">{lang key='invoicesview'}</a>{$unpaidInvoiceMessage}
</div>
{/if}
<div class="tab-content">
<div class="tab-pane fade show active" role="tabpanel" id="tabOverview">
{if $tplOverviewTabOutput}
    {$tplOverviewTabOutput}
{else}
    <div class="product-details"><div class="row">
        <div class="col-md-6"><div class="product-status product-status-{$rawstatus}">
            <div class="product-icon text-center"><h3>{$product|escape}</h3><h4>{$groupname|escape}</h4></div>
            <div class="product-status-text">{$status}</div>
        </div>
        {if $showcancelbutton}<a href="clientarea.php?action=cancel&amp;id={$id}" class="btn btn-block btn-danger">{lang key='clientareacancelrequestbutton'}</a>{/if}
        </div>
        <div class="col-md-6 text-center">
            <h4>{lang key='regdate'}</h4>{$regdate}
            <h4>{lang key='recurringamount'}</h4>{$recurringamount}
            <h4>{lang key='billingcycle'}</h4>{$billingcycle}
            <h4>{lang key='nextduedate'}</h4>{$nextduedate}
            <h4>{lang key='paymentmethod'}</h4>{$paymentmethod}
        </div>
    </div></div>
    {foreach $hookOutput as $output}<div>{$output}</div>{/foreach}
    {if $domain || $moduleclientarea}
    <ul class="nav nav-tabs responsive-tabs-sm">
        {if $domain}<li class="nav-item"><a href="#domain" data-toggle="tab" class="nav-link active">{lang key='domain'}</a></li>
        {else}<li class="nav-item"><a href="#manage" data-toggle="tab" class="nav-link active">{lang key='manage'}</a></li>{/if}
    </ul>
    <div class="tab-content product-details-tab-container">
        {if $domain}
        <div class="tab-pane fade show active text-center" role="tabpanel" id="domain">
            <div class="row"><div class="col-sm-5 text-right"><strong>{lang key='domain'}</strong></div><div class="col-sm-7 text-left">{$domain|escape}</div></div>
            <p><a href="http://{$domain|escape}" class="btn btn-default" target="_blank">{lang key='visitwebsite'}</a></p>
            {if $moduleclientarea}<div class="text-center module-client-area">{$moduleclientarea}</div>{/if}
        </div>
        {else}
        <div class="tab-pane fade show active text-center" role="tabpanel" id="manage">{if $moduleclientarea}<div class="text-center module-client-area">{$moduleclientarea}</div>{/if}</div>
        {/if}
    </div>
    {/if}
{/if}
</div>
</div>

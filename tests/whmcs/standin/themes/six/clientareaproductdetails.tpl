{if $modulecustombuttonresult}
    {if $modulecustombuttonresult == "success"}{include file="$template/includes/alert.tpl" type="success" msg="{lang key='moduleactionsuccess'}" textcenter=true idname="alertModuleCustomButtonSuccess"}
    {else}{include file="$template/includes/alert.tpl" type="error" msg="{lang key='moduleactionfailed'} $modulecustombuttonresult" textcenter=true idname="alertModuleCustomButtonFailed"}{/if}
{/if}
{if $pendingcancellation}{include file="$template/includes/alert.tpl" type="error" msg="{lang key='cancellationrequested'}" textcenter=true idname="alertPendingCancellation"}{/if}
{if $unpaidInvoice}<div class="alert alert-warning">{$unpaidInvoiceMessage} <a href="viewinvoice.php?id={$unpaidInvoice}">{lang key='invoicesview'}</a></div>{/if}
<div class="tab-content margin-bottom">
<div class="tab-pane fade in active" id="tabOverview">
{if $tplOverviewTabOutput}{$tplOverviewTabOutput}{else}
    <div class="product-details clearfix"><div class="row">
        <div class="col-md-6"><div class="product-status product-status-{$rawstatus}"><div class="product-icon text-center"><h3>{$product|escape}</h3><h4>{$groupname|escape}</h4></div><div class="product-status-text">{$status}</div></div></div>
        <div class="col-md-6 text-center"><h4>{lang key='regdate'}</h4>{$regdate}<h4>{lang key='recurringamount'}</h4>{$recurringamount}<h4>{lang key='nextduedate'}</h4>{$nextduedate}</div>
    </div></div>
    {foreach from=$hookOutput item=output}<div>{$output}</div>{/foreach}
    {if $domain || $moduleclientarea}
    <div class="panel panel-default"><div class="panel-body text-center" id="{if $domain}domain{else}manage{/if}">
        {if $domain}<p><strong>{lang key='domain'}</strong> {$domain|escape} <a href="http://{$domain|escape}" class="btn btn-default btn-xs" target="_blank">{lang key='visitwebsite'}</a></p>{/if}
        {if $moduleclientarea}<div class="text-center module-client-area">{$moduleclientarea}</div>{/if}
    </div></div>
    {/if}
{/if}
</div>
</div>

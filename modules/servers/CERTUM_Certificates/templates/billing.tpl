{* What the theme shows on top of its own page, in WHMCS's words and with its links, as this one stands in its place. *}
<section class="card panel panel-default certum-billing" data-certum-billing><div class="card-body panel-body">
    <h3>{$product} <small>{$status}</small></h3>
    <dl>
        <dt>{lang key='clientareahostingregdate'}</dt><dd>{$regdate}</dd>
        {if $firstpaymentamount ne $recurringamount}<dt>{lang key='firstpaymentamount'}</dt><dd>{$firstpaymentamount}</dd>{/if}
        <dt>{lang key='recurringamount'}</dt><dd>{$recurringamount}</dd>
        <dt>{lang key='orderbillingcycle'}</dt><dd>{$billingcycle}</dd>
        <dt>{lang key='clientareahostingnextduedate'}</dt><dd>{$nextduedate}</dd>
        <dt>{lang key='orderpaymentmethod'}</dt><dd>{$paymentmethod}</dd>
        {if !empty($suspendreason)}<dt>{lang key='suspendreason'}</dt><dd>{$suspendreason}</dd>{/if}
        {foreach $configurableoptions|default:[] as $option}<dt>{$option.optionname}</dt><dd>{if $option.optiontype eq 3}{if $option.selectedqty}{lang key='yes'}{else}{lang key='no'}{/if}{else}{if $option.optiontype eq 4}{$option.selectedqty} x {/if}{$option.selectedoption}{/if}</dd>{/foreach}
        {foreach $customfields|default:[] as $field}<dt>{$field.name}</dt><dd>{$field.value}</dd>{/foreach}
    </dl>
    <div class="certum-actions">
        {if !empty($packagesupgrade)}<a class="btn btn-default" href="upgrade.php?type=package&amp;id={$service|escape}">{lang key='upgrade'}</a>{/if}
        {if !empty($showRenewServiceButton)}<a class="btn btn-default" href="{routePath('service-renewals-service', $service)}">{lang key='renewService.titleSingular'}</a>{/if}
        {if !empty($showcancelbutton)}<a class="btn btn-default" href="clientarea.php?action=cancel&amp;id={$service|escape}">{if !empty($pendingcancellation)}{lang key='cancellationrequested'}{else}{lang key='clientareacancelrequestbutton'}{/if}</a>{/if}
    </div>
</div></section>
{foreach $hookOutput|default:[] as $output}<div>{$output}</div>{/foreach}

<dl data-certum-order-status="{$order_status|escape}">
    <dt>{$text.order|escape}</dt><dd>{$order_number|escape}</dd>
    <dt>{$text.order_status|escape}</dt><dd>{if $kept}{$kept|escape}{else}{$text["order_`$order_status`"]|default:$order_status|escape}{/if}</dd>
    {if $checked_at}<dt>{$text.as_of|escape}</dt><dd data-certum-checked>{$checked_at|escape}</dd>{/if}
</dl>
{if $steps}
<dl>{foreach $steps as $step}<dt>{$text["step_`$step.type`"]|default:$step.type|escape}</dt><dd data-certum-step="{$step.type|escape}">{$text["state_`$step.state`"]|default:$step.state|escape}</dd>{/foreach}</dl>
{else}<p>{$no_steps|escape}</p>{/if}

<div class="certum">
    <h2>{$text.action_state|escape}</h2>
    <dl>
        <dt>{$text.order|escape}</dt><dd>{$order_number|escape}</dd>
        <dt>{$text.order_status|escape}</dt><dd>{$order_status|escape}</dd>
        {if $checked}<dt>{$text.as_of|escape}</dt><dd>{$checked|escape}</dd>{/if}
    </dl>
    <h3>{$text.steps|escape}</h3>
    {if $steps}
    <dl>{foreach $steps as $step}<dt>{$step.type|escape}</dt><dd>{$step.state|escape}</dd>{/foreach}</dl>
    {else}<p>{$text.no_steps|escape}</p>{/if}
    <form method="post" action="clientarea.php?action=productdetails">
        <input type="hidden" name="token" value="{$certum_token|escape}">
        <input type="hidden" name="id" value="{$service|escape}">
        <input type="hidden" name="modop" value="custom">
        <input type="hidden" name="a" value="check">
        <button type="submit" class="btn btn-primary">{$text.check_now|escape}</button>
        <a class="btn btn-default" href="clientarea.php?action=productdetails&amp;id={$service|escape}">{$text.back|escape}</a>
    </form>
</div>

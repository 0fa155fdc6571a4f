{* Above WHMCS's own banner, which says that all is saved. A command that only leads to its form says nothing here. *}
{if $asks or $told.problems or $told.said}
<div class="certum alert alert-{if $asks or $told.problems or !$told.good}warning{else}success{/if}" role="alert" data-certum-outcome>
    {if $asks}<p><strong>{$asks|escape}</strong> {$text.outcome_asks|escape}</p>{/if}
    {if $told.problems}<p><strong>{$text.not_done|escape}</strong></p><ul>{foreach $told.problems as $problem}<li>{$problem.text|escape}</li>{/foreach}</ul>{/if}
    {if $told.said and !$asks and !$told.problems}<p>{$told.said|escape}</p>{/if}
    {if $page and ($asks or $told.problems)}<p><a href="#certum-row-{$page|escape}">{$text.outcome_form|escape}</a></p>{/if}
</div>
{/if}

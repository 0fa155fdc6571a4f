{* Above WHMCS's own banner, which says that all is saved. A command that only leads to its form says nothing here. *}
{if $asks or $problems or $said}
<div class="certum alert alert-{if $asks or $problems or !$good}warning{else}success{/if}" role="alert" data-certum-outcome>
    {if $asks}<p><strong>{$asks|escape}</strong> {$text.outcome_asks|escape}</p>{/if}
    {if $problems}<p><strong>{$text.not_done|escape}</strong></p><ul>{foreach $problems as $problem}<li>{$problem.text|escape}</li>{/foreach}</ul>{/if}
    {if $said and !$asks and !$problems}<p>{$said|escape}</p>{/if}
    {if $page and ($asks or $problems)}<p><a href="#certum-row-{$page|escape}">{$text.outcome_form|escape}</a></p>{/if}
</div>
{/if}

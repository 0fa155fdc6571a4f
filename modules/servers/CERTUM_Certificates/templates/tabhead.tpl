{* The first button is what Enter presses in any field of the form: none of ours. *}
<button type="submit" name="certum[do]" value="" hidden></button>
<input type="hidden" name="certum[seen]" value="{$seen|escape}">
<span data-certum-number>{$order_number|escape}</span>
<p data-certum-phase="{$phase|escape}">{$text["phase_$phase"]|default:$phase|escape}</p>
{if $told.said}<p class="{if $told.done}alert alert-success successbox{else}alert alert-warning{/if}" role="status" data-certum-said>{$told.said|escape}</p>{/if}

{* The first button is what Enter presses in any field of the form: none of ours. *}
<button type="submit" name="certum[do]" value="" hidden></button>
<input type="hidden" name="certum[seen]" value="{$seen|escape}">
<span data-certum-number>{$order_number|escape}</span>
<p data-certum-phase="{$phase|escape}">{$phase_words|escape}</p>
{if $phase eq 'rejected'}<p class="alert alert-warning" data-certum-rejected>{$text.staff_rejected|escape}</p>{/if}
{if $refused eq 'change'}<p class="alert alert-warning" data-certum-refused="change">{$text.staff_refused_change|escape}</p>{/if}
{if $anew}<p class="alert alert-info" data-certum-anew>{$anew|escape}</p>{/if}
{include file='./attachlink.tpl'}
{if $undone}<p class="alert alert-warning" data-certum-undone>{$undone|escape}</p>{/if}
{if $next}{include file='./coming.tpl' coming=$next}{/if}
{if $told.said}<p class="{if !empty($told.good)}alert alert-success successbox{else}alert alert-warning{/if}" role="status" data-certum-said>{$told.said|escape}</p>{/if}
{* The form is WHMCS's: typed.js looks after our fields only. The administration's folder lies beside modules/. *}
{assign var='assets' value='../modules/servers/CERTUM_Certificates/assets'}
<span data-certum-guest></span>
<link rel="stylesheet" href="{$assets|escape}/certum.css">
<script src="{$assets|escape}/names.js" defer></script>
<script src="{$assets|escape}/certum.js" defer></script>
<script src="{$assets|escape}/typed.js" defer></script>

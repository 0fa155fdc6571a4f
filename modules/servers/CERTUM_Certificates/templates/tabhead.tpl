{* The first button is what Enter presses in any field of the form: none of ours. *}
<button type="submit" name="certum[do]" value="" hidden></button>
<input type="hidden" name="certum[seen]" value="{$seen|escape}">
<link rel="stylesheet" href="../modules/servers/CERTUM_Certificates/assets/certum.css">
<div class="certum certum-top">
<p class="certum-title"><strong>{$head.name|escape}</strong>{if $head.more} {$head.more|escape}{/if} {include file='./badge.tpl' tone=$head.tone label=$head.badge}{if $head.beside} {include file='./badge.tpl' tone='plain' label=$head.beside}{/if}</p>
<p class="certum-facts">{if $order_number}<span data-certum-number>{$order_number|escape}</span> · {/if}{foreach $head.facts as $fact}{if !$fact@first} · {/if}{$fact|escape}{/foreach}</p>
<p data-certum-phase="{$phase|escape}">{$phase_words|escape}</p>
{if $head.days}<p class="certum-facts"><strong>{$head.days.text|escape}</strong>{if $head.days.paid} {$head.days.paid|escape}{/if}</p>{/if}
{if $phase eq 'rejected'}<p class="alert alert-warning" data-certum-rejected>{$text.staff_rejected|escape}</p>{/if}
{if $refused eq 'change'}<p class="alert alert-warning" data-certum-refused="change">{$text.staff_refused_change|escape}</p>{/if}
{if $anew}<p class="alert alert-info" data-certum-anew>{$anew|escape}</p>{/if}
{if $undone}<p class="alert alert-warning" data-certum-undone>{$undone|escape}</p>{/if}
{if $told.said}<p class="{if !empty($told.good)}alert alert-success successbox{else}alert alert-warning{/if}" role="status" data-certum-said>{$told.said|escape}</p>{/if}
{if $links}<div class="certum-actions">
    {if $phase ne 'configuring'}<button type="submit" class="btn btn-primary btn-sm" name="certum[do]" value="check">{$text.do_state|escape}</button>{/if}
    {foreach $links as $link}{if $link.page ne 'state'}<a class="btn btn-default btn-sm" href="#certum-row-{$link.page|escape}" data-certum-row-of="{$link.page|escape}">{$link.label|escape}</a>{/if}{/foreach}
</div>{/if}
{if $next}{include file='./coming.tpl' coming=$next}{/if}
{if $certificates}{include file='./ofthisorder.tpl' plain=true}{/if}
{include file='./attachlink.tpl'}
</div>
{* The form is WHMCS's: typed.js looks after our fields only. The administration's folder lies beside modules/. *}
{assign var='assets' value='../modules/servers/CERTUM_Certificates/assets'}
<span data-certum-guest></span>
<script src="{$assets|escape}/names.js" defer></script>
<script src="{$assets|escape}/certum.js" defer></script>
<script src="{$assets|escape}/typed.js" defer></script>

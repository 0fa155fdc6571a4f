{* What it is, whether it is well, how far it is: $head. *}
<section class="card panel panel-default certum-head"><div class="card-body panel-body">
    <h2><span>{$head.name|escape}</span>{if $head.more} <small>{$head.more|escape}</small>{/if} {include file='./badge.tpl' tone=$head.tone label=$head.badge}{if $head.beside} {include file='./badge.tpl' tone='plain' label=$head.beside}{/if}</h2>
    {if $head.facts}<p class="certum-facts">{foreach $head.facts as $fact}<span>{if !$fact@first} · {/if}{$fact|escape}</span>{/foreach}</p>{/if}
    {if $head.steps}
    <ol class="certum-steps{if $head.days} certum-steps-beside{/if}" aria-label="{$text.progress|escape}">
        {foreach $head.steps as $step}<li class="certum-step-{$step.progress|escape}"{if $step.progress eq 'now'} aria-current="step"{/if}><strong>{$step.text|escape}</strong> <small><span class="certum-sr">{$text["progress_`$step.progress`"]|escape}</span>{if $step.note} {$step.note|escape}{/if}</small></li>{/foreach}
    </ol>
    {/if}
    {if $head.days}
    {* Its width is what is paid for; the text below says the same. *}
    <svg class="certum-days" viewBox="0 0 1000 10" preserveAspectRatio="none" width="100%" height="10" aria-hidden="true" focusable="false">
        <rect class="certum-days-paid" x="0" y="0" width="1000" height="10" fill="#dfe3e8"/>
        <rect class="certum-days-whole" x="0" y="0" width="{$head.days.ends|escape}" height="10" fill="#9fcfae"/>
        <rect class="certum-days-left" x="{$head.days.now|escape}" y="0" width="{$head.days.left|escape}" height="10" fill="#1e7b34"/>
    </svg>
    <p class="certum-facts"><strong>{$head.days.text|escape}</strong>{if $head.days.paid} {$head.days.paid|escape}{/if}</p>
    {/if}
</div></section>

{* What was done, newest first. *}
{if $entries}
<ol class="certum-history" data-certum-history>
    {foreach $entries as $entry}
    <li class="certum-tone-{$entry.tone|escape}" data-certum-entry="{$entry.kind|escape}">
        <span class="certum-when">{$entry.at|escape}</span>
        <div>
            <strong>{$entry.text|escape}</strong>{if $entry.who} <span data-certum-who>{$entry.who|escape}</span>{/if}{if $entry.state} – <span data-certum-state>{$entry.state|escape}</span>{/if}
            {foreach $entry.reasons as $reason}<p data-certum-reason>{$reason|escape}</p>{/foreach}
            {if $entry.facts}<small>{foreach $entry.facts as $fact}{if !$fact@first} · {/if}{$fact.label|escape}: {$fact.value|escape}{/foreach}</small>{/if}
        </div>
    </li>
    {/foreach}
</ol>
{else}<p>{$text.history_empty|escape}</p>{/if}

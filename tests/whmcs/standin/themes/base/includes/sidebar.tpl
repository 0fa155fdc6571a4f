{foreach $sidebar as $panel}
<div menuItemName="{$panel->getName()|escape}" id="{$panel->getId()|escape}" class="card card-sidebar {$panel->getClass()}">
    <div class="card-header"><h2 class="card-title m-0">{if $panel->hasIcon()}<i class="fas {$panel->getIcon()}" aria-hidden="true"></i>&nbsp;{/if}{$panel->getLabel()}{if $panel->hasBadge()}&nbsp;<span class="badge">{$panel->getBadge()}</span>{/if}</h2></div>
    {if $panel->hasBodyHtml()}<div class="card-body">{$panel->getBodyHtml()}</div>{/if}
    {if $panel->hasChildren()}
    <div class="list-group list-group-flush">
        {foreach $panel->getChildren() as $child}
        {if $child->getUri() !== null}
        <a menuItemName="{$child->getName()|escape}" href="{$child->getUri()|escape}" class="list-group-item list-group-item-action{if $child->isDisabled()} disabled{/if}{if $child->getClass()} {$child->getClass()}{/if}{if $child->isCurrent()} active{/if}" id="{$child->getId()|escape}"{if $child->getAttribute('dataToggleTab')} data-toggle="list"{/if}{if $child->getAttribute('target')} target="{$child->getAttribute('target')}"{/if}>{if $child->hasIcon()}<i class="{$child->getIcon()}" aria-hidden="true"></i>&nbsp;{/if}{$child->getLabel()}{if $child->hasBadge()}&nbsp;<span class="badge">{$child->getBadge()}</span>{/if}</a>
        {else}
        <div menuItemName="{$child->getName()|escape}" class="list-group-item" id="{$child->getId()|escape}">{$child->getLabel()}</div>
        {/if}
        {/foreach}
    </div>
    {/if}
    {if $panel->hasFooterHtml()}<div class="card-footer">{$panel->getFooterHtml()}</div>{/if}
</div>
{/foreach}

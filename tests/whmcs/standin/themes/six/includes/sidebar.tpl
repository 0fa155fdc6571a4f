{foreach $sidebar as $item}
<div menuItemName="{$item->getName()|escape}" class="panel panel-sidebar panel-default{if $item->getClass()} {$item->getClass()}{/if}" id="{$item->getId()|escape}">
    <div class="panel-heading"><h3 class="panel-title">{if $item->hasIcon()}<i class="fas {$item->getIcon()}"></i>&nbsp;{/if}{$item->getLabel()}{if $item->hasBadge()}&nbsp;<span class="badge">{$item->getBadge()}</span>{/if}</h3></div>
    {if $item->hasBodyHtml()}<div class="panel-body">{$item->getBodyHtml()}</div>{/if}
    {if $item->hasChildren()}
    <div class="list-group">
        {foreach $item->getChildren() as $child}
        {if $child->getUri() !== null}
        <a menuItemName="{$child->getName()|escape}" href="{$child->getUri()|escape}" class="list-group-item{if $child->isDisabled()} disabled{/if}{if $child->getClass()} {$child->getClass()}{/if}{if $child->isCurrent()} active{/if}"{if $child->getAttribute('dataToggleTab')} data-toggle="tab"{/if}{if $child->getAttribute('target')} target="{$child->getAttribute('target')}"{/if} id="{$child->getId()|escape}">{if $child->hasIcon()}<i class="{$child->getIcon()}"></i>&nbsp;{/if}{$child->getLabel()}</a>
        {else}<div menuItemName="{$child->getName()|escape}" class="list-group-item" id="{$child->getId()|escape}">{$child->getLabel()}</div>{/if}
        {/foreach}
    </div>
    {/if}
    {if $item->hasFooterHtml()}<div class="panel-footer clearfix">{$item->getFooterHtml()}</div>{/if}
</div>
{/foreach}

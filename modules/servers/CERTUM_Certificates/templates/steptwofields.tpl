{* What step two asks, within whatever page: ours, a theme's with $certum_fields, or the administrator's tab. *}
{assign var='at' value=$at|default:'certum'}
<input type="hidden" name="{$at|escape}[v]" value="1">
<input type="hidden" name="{$at|escape}[draft]" value="{$draft|escape}">
{include file='./twice.tpl'}
{if $left_out}<p class="alert alert-warning" data-certum-left-out>{$left_out|escape}</p>{/if}
{if $widened}<p class="alert alert-info" data-certum-widened>{$widened|escape}</p>{/if}
{if $form eq 'HOLDER'}
<h2>{$text.summary|escape}</h2>
<dl>{foreach $subject as $field => $value}{assign var='label' value="field_$field"}{if $field eq 'commonName'}{assign var='label' value='field_holder'}{/if}<dt>{$text.$label|escape}</dt><dd>{$value|escape}</dd>{/foreach}</dl>
{else}
{include file='./rows.tpl'}
{include file='./approver.tpl'}
{/if}

<dl data-certum-contact>
    {foreach $rows as $label => $value}<dt>{$text[$label]|default:$label|escape}</dt><dd>{$value|escape}</dd>{/foreach}
</dl>

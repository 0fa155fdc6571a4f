<dl data-certum-contact>
    {foreach $rows as $row}<dt>{$row.label|escape}</dt><dd>{$row.value|escape}</dd>{/foreach}
</dl>

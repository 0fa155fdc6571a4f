{* What ends when: bars of certificates stand on the line, hatched ones of paid terms hang below it. Colours are the style sheet's. *}
<section class="panel panel-default certum-panel">
    <div class="panel-heading"><h2 class="panel-title" id="certum-picture-title">{$text.picture_title|escape}</h2></div>
    <div class="panel-body">
        <p>{$picture.said|escape}</p>
        <div class="certum-picture" role="group" aria-labelledby="certum-picture-title" tabindex="0">
        <svg role="img" aria-labelledby="certum-picture-name certum-picture-desc" viewBox="0 0 {$picture.width|escape} {$picture.height|escape}" font-size="13" text-anchor="middle" fill="currentColor" data-certum-picture>
            <title id="certum-picture-name">{$text.picture_title|escape}</title>
            <desc id="certum-picture-desc">{$picture.said|escape} {$text.picture_key|escape}</desc>
            <pattern id="certum-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M1 0V6" class="certum-picture-hatch" fill="none" stroke="#8a4b00" stroke-width="2"/></pattern>
            {foreach $picture.bins as $bin}
            <g>
                <title>{$bin.since|escape} – {$bin.until|escape}. {$text.picture_certificates|escape}: {$bin.certificates|escape}. {$text.picture_terms|escape}: {$bin.terms|escape}</title>
                {if $bin.certificates}<rect class="certum-picture-full" x="{$bin.x|escape}" y="{$bin.top|escape}" width="{$picture.bar|escape}" height="{$bin.rises|escape}" fill="#1f5fae"/><text x="{$bin.middle|escape}" y="{$bin.above|escape}">{$bin.certificates|escape}</text>{/if}
                {if $bin.terms}<rect class="certum-picture-edge" x="{$bin.x|escape}" y="{$picture.below|escape}" width="{$picture.bar|escape}" height="{$bin.falls|escape}" fill="url(#certum-hatch)" stroke="#8a4b00"/><text x="{$bin.middle|escape}" y="{$bin.under|escape}">{$bin.terms|escape}</text>{/if}
            </g>
            {/foreach}
            <path d="M0 {$picture.line|escape}H{$picture.width|escape}M0 {$picture.below|escape}H{$picture.width|escape}" fill="none" stroke="currentColor"/>
            {foreach $picture.ticks as $tick}<text x="{$tick.x|escape}" y="{$picture.days|escape}" font-size="12">{$tick.day|escape}</text>{/foreach}
        </svg>
        </div>
        <p><small>{$text.picture_key|escape}</small></p>
        <details>
            <summary>{$text.picture_table|escape}</summary>
            <table class="datatable">
                <thead><tr><th scope="col">{$text.picture_days|escape}</th><th scope="col">{$text.picture_certificates|escape}</th><th scope="col">{$text.picture_terms|escape}</th></tr></thead>
                <tbody>
                {foreach $picture.bins as $bin}
                <tr><th scope="row">{$bin.first|escape}–{$bin.last|escape}<br><small>{$bin.since|escape} – {$bin.until|escape}</small></th><td>{$bin.certificates|escape}</td><td>{$bin.terms|escape}</td></tr>
                {/foreach}
                </tbody>
            </table>
        </details>
    </div>
</section>

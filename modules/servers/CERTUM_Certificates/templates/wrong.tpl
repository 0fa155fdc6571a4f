<div class="certum-wrong text-danger" id="{$for|escape}-{$of|escape}-wrong" tabindex="-1">{if isset($wrong[$of])}{$wrong[$of]|escape}{/if}</div>

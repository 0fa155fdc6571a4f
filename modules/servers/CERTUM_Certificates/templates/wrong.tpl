<div class="certum-wrong text-danger" id="{$for|escape}-{$of|escape}-wrong">{if isset($wrong[$of])}{$wrong[$of]|escape}{/if}</div>

<?php

declare(strict_types=1);

use WHMCS\View\Menu\Item;

/**
 * Facade of the menus.
 */
class Menu
{
    /** @var array<string, mixed> */
    private static array $context = [];
    private static ?Item $primary = null;
    private static ?Item $secondary = null;

    /** @return mixed */
    public static function context($name)
    {
        return self::$context[(string) $name] ?? null;
    }

    /** @param mixed $value */
    public static function addContext($name, $value): void
    {
        self::$context[(string) $name] = $value;
    }

    public static function primarySidebar(): Item
    {
        return self::$primary ??= new Item('Primary Sidebar');
    }

    public static function secondarySidebar(): Item
    {
        return self::$secondary ??= new Item('Secondary Sidebar');
    }

    public static function reset(): void
    {
        self::$context = [];
        self::$primary = null;
        self::$secondary = null;
    }
}

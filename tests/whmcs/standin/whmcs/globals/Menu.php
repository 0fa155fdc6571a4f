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
    /** @var array<string, Item> */
    private static array $menus = [];

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
        return self::menu('Primary Sidebar');
    }

    public static function secondarySidebar(): Item
    {
        return self::menu('Secondary Sidebar');
    }

    public static function primaryNavbar(): Item
    {
        return self::menu('Primary Navbar');
    }

    public static function secondaryNavbar(): Item
    {
        return self::menu('Secondary Navbar');
    }

    public static function reset(): void
    {
        self::$context = [];
        self::$menus = [];
    }

    private static function menu(string $name): Item
    {
        return self::$menus[$name] ??= new Item($name);
    }
}

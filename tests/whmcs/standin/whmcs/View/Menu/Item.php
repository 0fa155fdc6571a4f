<?php

declare(strict_types=1);

namespace WHMCS\View\Menu;

/**
 * A node of sidebars and navigation bars.
 */
class Item implements \IteratorAggregate, \Countable
{
    /** @var array<string, self> */
    private array $children = [];
    /** @var array<string, mixed> */
    private array $attributes = [];
    /** @var array<string, mixed> */
    private array $childrenAttributes = [];
    /** @var array<string, mixed> */
    private array $extras = [];
    private ?self $parent = null;
    private string $name;
    private string $label;
    private ?string $uri = null;
    private int $order = 0;
    private string $icon = '';
    private string $badge = '';
    private string $class = '';
    private string $bodyHtml = '';
    private string $footerHtml = '';
    private bool $disabled = false;
    private bool $current = false;

    /** @param array<string, mixed> $options label, uri, order, icon, badge, attributes, current, disabled */
    public function __construct($name, array $options = [])
    {
        $this->name = (string) $name;
        $this->label = (string) ($options['label'] ?? $name);
        $this->uri = isset($options['uri']) ? (string) $options['uri'] : null;
        $this->order = (int) ($options['order'] ?? 0);
        $this->icon = (string) ($options['icon'] ?? '');
        $this->badge = (string) ($options['badge'] ?? '');
        $this->class = (string) ($options['class'] ?? '');
        $this->current = (bool) ($options['current'] ?? false);
        $this->disabled = (bool) ($options['disabled'] ?? false);
        $this->bodyHtml = (string) ($options['bodyHtml'] ?? '');
        $this->footerHtml = (string) ($options['footerHtml'] ?? '');
        $this->attributes = (array) ($options['attributes'] ?? []);
        $this->childrenAttributes = (array) ($options['childrenAttributes'] ?? []);
        $this->extras = (array) ($options['extras'] ?? []);
    }

    public function getName(): string
    {
        return $this->name;
    }

    /** DOM id: panel and child names, spaces as underscores. */
    public function getId(): string
    {
        $own = str_replace(' ', '_', $this->name);
        return $this->parent === null ? $own : $this->parent->getId() . '-' . $own;
    }

    public function getParent(): ?self
    {
        return $this->parent;
    }

    public function addChild($child, array $options = []): self
    {
        $item = $child instanceof self ? $child : new self($child, $options);
        $item->parent = $this;
        if (!isset($options['order']) && $item->order === 0) {
            $item->order = 10 * (count($this->children) + 1);
        }
        return $this->children[$item->name] = $item;
    }

    public function getChild($name): ?self
    {
        return $this->children[(string) $name] ?? null;
    }

    public function removeChild($name): self
    {
        unset($this->children[$name instanceof self ? $name->name : (string) $name]);
        return $this;
    }

    public function hasChildren(): bool
    {
        return $this->children !== [];
    }

    /** @return array<string, self> sorted by order */
    public function getChildren(): array
    {
        uasort($this->children, static fn (self $one, self $two) => $one->order <=> $two->order);
        return $this->children;
    }

    /** @return \ArrayIterator<string, self> */
    public function getIterator(): \ArrayIterator
    {
        return new \ArrayIterator($this->getChildren());
    }

    public function count(): int
    {
        return count($this->children);
    }

    public function setLabel($label): self
    {
        $this->label = (string) $label;
        return $this;
    }

    public function getLabel(): string
    {
        return $this->label;
    }

    public function setUri($uri): self
    {
        $this->uri = $uri === null ? null : (string) $uri;
        return $this;
    }

    public function getUri(): ?string
    {
        return $this->uri;
    }

    public function setOrder($order): self
    {
        $this->order = (int) $order;
        return $this;
    }

    public function getOrder(): int
    {
        return $this->order;
    }

    public function setIcon($icon): self
    {
        $this->icon = (string) $icon;
        return $this;
    }

    public function getIcon(): string
    {
        return $this->icon;
    }

    public function hasIcon(): bool
    {
        return $this->icon !== '';
    }

    public function setBadge($badge): self
    {
        $this->badge = (string) $badge;
        return $this;
    }

    public function getBadge(): string
    {
        return $this->badge;
    }

    public function hasBadge(): bool
    {
        return $this->badge !== '';
    }

    public function setClass($class): self
    {
        $this->class = (string) $class;
        return $this;
    }

    public function getClass(): string
    {
        return $this->class;
    }

    public function disable(): self
    {
        $this->disabled = true;
        return $this;
    }

    public function enable(): self
    {
        $this->disabled = false;
        return $this;
    }

    public function isDisabled(): bool
    {
        return $this->disabled;
    }

    public function setCurrent($current): self
    {
        $this->current = (bool) $current;
        return $this;
    }

    public function isCurrent(): bool
    {
        return $this->current;
    }

    public function setAttribute($name, $value): self
    {
        $this->attributes[(string) $name] = $value;
        return $this;
    }

    /** @return mixed */
    public function getAttribute($name, $default = null)
    {
        return $this->attributes[(string) $name] ?? $default;
    }

    public function setAttributes(array $attributes): self
    {
        $this->attributes = $attributes;
        return $this;
    }

    /** @return array<string, mixed> */
    public function getAttributes(): array
    {
        return $this->attributes;
    }

    /** @return mixed */
    public function getChildrenAttribute($name, $default = null)
    {
        return $this->childrenAttributes[(string) $name] ?? $default;
    }

    public function setChildrenAttribute($name, $value): self
    {
        $this->childrenAttributes[(string) $name] = $value;
        return $this;
    }

    /** @return mixed */
    public function getExtra($name, $default = null)
    {
        return $this->extras[(string) $name] ?? $default;
    }

    public function setExtra($name, $value): self
    {
        $this->extras[(string) $name] = $value;
        return $this;
    }

    public function setBodyHtml($html): self
    {
        $this->bodyHtml = (string) $html;
        return $this;
    }

    public function getBodyHtml(): string
    {
        return $this->bodyHtml;
    }

    public function hasBodyHtml(): bool
    {
        return $this->bodyHtml !== '';
    }

    public function setFooterHtml($html): self
    {
        $this->footerHtml = (string) $html;
        return $this;
    }

    public function getFooterHtml(): string
    {
        return $this->footerHtml;
    }

    public function hasFooterHtml(): bool
    {
        return $this->footerHtml !== '';
    }

    public function moveUp(): self
    {
        return $this->move(static fn (int $at) => $at - 1);
    }

    public function moveDown(): self
    {
        return $this->move(static fn (int $at) => $at + 1);
    }

    public function moveToFront(): self
    {
        return $this->move(static fn (int $at) => 0);
    }

    public function moveToBack(): self
    {
        return $this->move(static fn (int $at) => PHP_INT_MAX);
    }

    private function move(callable $to): self
    {
        if ($this->parent !== null) {
            $siblings = array_values($this->parent->getChildren());
            $at = (int) array_search($this, $siblings, true);
            array_splice($siblings, $at, 1);
            array_splice($siblings, max(0, min($to($at), count($siblings))), 0, [$this]);
            foreach ($siblings as $index => $sibling) {
                $sibling->order = 10 * ($index + 1);
            }
        }
        return $this;
    }
}

<?php

declare(strict_types=1);

namespace ModuleTests;

use Illuminate\Contracts\Events\Dispatcher;
use Illuminate\Database\Events\QueryExecuted;

/**
 * Hears of each statement that was carried out, and dies once after one that a pattern takes.
 */
final class DyingAfter implements Dispatcher
{
    private bool $died = false;

    public function __construct(private readonly string $pattern)
    {
    }

    public function dispatch($event, $payload = [], $halt = false)
    {
        if (!$this->died && $event instanceof QueryExecuted && preg_match($this->pattern, $event->sql)) {
            $this->died = true;
            throw new \Error('killed');
        }
        return null;
    }

    public function listen($events, $listener = null)
    {
    }

    public function hasListeners($eventName)
    {
        return true;
    }

    public function subscribe($subscriber)
    {
    }

    public function until($event, $payload = [])
    {
    }

    public function push($event, $payload = [])
    {
    }

    public function flush($event)
    {
    }

    public function forget($event)
    {
    }

    public function forgetPushed()
    {
    }
}

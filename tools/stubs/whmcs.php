<?php

/**
 * What WHMCS, its Capsule and Smarty offer to the module, as the static analyser has to know it. Only what is used.
 */

declare(strict_types=1);

namespace {
    /** @param callable(mixed): mixed $callback */
    function add_hook(string $hook, int $priority, callable $callback): void
    {
    }

    function check_token(string $namespace = ''): void
    {
    }

    function decrypt(string $text): string
    {
    }

    function encrypt(string $text): string
    {
    }

    function fromMySQLDate(string $date, bool $time = false): string
    {
    }

    function generate_token(string $type = 'full'): string
    {
    }

    /**
     * @param array<string, mixed> $values
     * @return array{result: string, message?: string, ...}
     */
    function localAPI(string $command, array $values = [], string $administrator = ''): array
    {
    }

    function logActivity(string $text, int $client = 0): void
    {
    }

    /** @param list<string> $replace */
    function logModuleCall(
        string $module,
        string $action,
        mixed $request,
        mixed $response,
        mixed $data = '',
        array $replace = [],
    ): void {
    }

    class Smarty
    {
        public string $default_resource_type = 'file';

        public function registerResource(string $type, Smarty_Resource_Recompiled $resource): static
        {
        }

        /** @return list<string>|string */
        public function getTemplateDir(): array|string
        {
        }

        public function setTemplateDir(string|array $folder): static
        {
        }

        public function setCompileDir(string $folder): static
        {
        }

        /** @param array<string, mixed> $variables */
        public function assign(array $variables): static
        {
        }

        public function fetch(string $template): string
        {
        }
    }

    class Smarty_Internal_Template
    {
    }

    class Smarty_Template_Source
    {
        public Smarty $smarty;
        public string $name = '';
        public string $uid = '';
        public bool $exists = false;
        public int $timestamp = 0;
        public ?string $filepath = null;
    }

    abstract class Smarty_Resource_Recompiled
    {
        abstract public function populate(
            Smarty_Template_Source $source,
            ?Smarty_Internal_Template $_template = null
        ): void;

        abstract public function getContent(Smarty_Template_Source $source): string;
    }
}

namespace WHMCS\Authentication {
    class CurrentUser
    {
        public function isMasqueradingAdmin(): bool
        {
        }
    }
}

namespace WHMCS\Config {
    class Setting
    {
        public static function getValue(string $name): ?string
        {
        }
    }
}

namespace WHMCS\Database {
    use Illuminate\Database\Query\Builder;
    use Illuminate\Database\Schema\Builder as SchemaBuilder;

    class Capsule
    {
        public static function table(string $name): Builder
        {
        }

        public static function schema(): SchemaBuilder
        {
        }

        public static function connection(): \Illuminate\Database\Connection
        {
        }
    }
}

namespace Illuminate\Support {
    /** @implements \IteratorAggregate<int, \stdClass> */
    class Collection implements \IteratorAggregate
    {
        /** @return array<mixed> rows, or what pluck() took of them */
        public function all(): array
        {
        }

        /** @return \Traversable<int, \stdClass> */
        public function getIterator(): \Traversable
        {
        }
    }
}

namespace Illuminate\Database {
    class Connection
    {
        /** @param array<string> $bindings @return list<\stdClass> */
        public function select(string $query, array $bindings = []): array
        {
        }

        /** @param array<mixed> $bindings @return int rows that were changed */
        public function affectingStatement(string $query, array $bindings = []): int
        {
        }

        /** @template T @param \Closure(): T $callback @return T */
        public function transaction(\Closure $callback): mixed
        {
        }
    }
}

namespace Illuminate\Database\Query {
    use Illuminate\Support\Collection;

    class Builder
    {
        /** @param string|array<string, mixed>|callable(Builder): Builder $column */
        public function where(string|array|callable $column, mixed $operator = null, mixed $value = null): static
        {
        }

        public function orWhere(string $column, mixed $operator = null, mixed $value = null): static
        {
        }

        /** @param array<int|string> $values */
        public function whereIn(string $column, array $values): static
        {
        }

        /** @param array<int|string> $values */
        public function orWhereIn(string $column, array $values): static
        {
        }

        /** @param list<string|int> $values of the question marks */
        public function whereRaw(string $sql, array $values = []): static
        {
        }

        public function whereNull(string $column): static
        {
        }

        public function join(string $table, string $first, string $operator, string $second): static
        {
        }

        public function select(string ...$columns): static
        {
        }

        public function orderBy(string $column): static
        {
        }

        public function orderByDesc(string $column): static
        {
        }

        public function limit(int $rows): static
        {
        }

        public function get(): Collection
        {
        }

        public function first(): ?\stdClass
        {
        }

        public function exists(): bool
        {
        }

        /** A column as the database driver gives it. */
        public function value(string $column): mixed
        {
        }

        public function min(string $column): string|int|null
        {
        }

        public function max(string $column): string|int|null
        {
        }

        public function count(): int
        {
        }

        public function pluck(string $column, ?string $key = null): Collection
        {
        }

        public function delete(): int
        {
        }

        /** @param array<string, mixed> $row */
        public function insert(array $row): bool
        {
        }

        /** @param array<string, mixed> $row */
        public function insertGetId(array $row): int
        {
        }

        /** @param array<string, mixed> $row */
        public function insertOrIgnore(array $row): int
        {
        }

        /** @param array<string, mixed> $columns */
        public function update(array $columns): int
        {
        }

        /**
         * @param array<string, mixed> $key
         * @param array<string, mixed> $columns
         */
        public function updateOrInsert(array $key, array $columns): bool
        {
        }
    }
}

namespace Illuminate\Database\Schema {
    class Builder
    {
        public function dropIfExists(string $table): void
        {
        }

        public function rename(string $from, string $to): void
        {
        }

        public function hasTable(string $name): bool
        {
        }

        public function hasColumn(string $table, string $column): bool
        {
        }

        /** @return list<string> */
        public function getColumnListing(string $table): array
        {
        }

        /** @param callable(Blueprint): void $columns */
        public function create(string $name, callable $columns): void
        {
        }

        /** @param callable(Blueprint): void $columns */
        public function table(string $name, callable $columns): void
        {
        }
    }

    class ColumnDefinition
    {
        public function default(mixed $value): static
        {
        }

        public function index(): static
        {
        }

        public function nullable(): static
        {
        }

        public function primary(): static
        {
        }

        public function unique(): static
        {
        }
    }

    class Blueprint
    {
        /** @param array<string, mixed> $parameters such as `length`, `default`, `nullable`, `index`, `unique` */
        public function addColumn(string $type, string $name, array $parameters = []): ColumnDefinition
        {
        }

        public function boolean(string $name): ColumnDefinition
        {
        }

        public function dateTime(string $name): ColumnDefinition
        {
        }

        public function increments(string $name): ColumnDefinition
        {
        }

        public function integer(string $name): ColumnDefinition
        {
        }

        public function longText(string $name): ColumnDefinition
        {
        }

        public function string(string $name, int $length): ColumnDefinition
        {
        }

        public function text(string $name): ColumnDefinition
        {
        }

        /** @param string|list<string> $columns */
        public function unique(string|array $columns, ?string $name = null): void
        {
        }
    }
}

-- file: db/1_orders/migration.sql
CREATE TABLE `orders` (`id` int AUTO_INCREMENT PRIMARY KEY); -- expect: unsupported-engine
-- file: db/migration_lock.toml
provider = "mysql"

-- file: mysql/1_orders.sql
CREATE TABLE `orders` (`id` int AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB; -- expect: unsupported-engine
-- file: mysql/2_sku.sql
ALTER TABLE `orders` MODIFY COLUMN `sku` varchar(10);
-- file: postgres/1_orders.sql
create table orders (id bigint primary key);

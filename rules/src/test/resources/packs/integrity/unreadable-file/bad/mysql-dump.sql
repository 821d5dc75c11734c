/*!40101 SET NAMES utf8 */; -- expect: unreadable-file
DROP TABLE IF EXISTS `orders`;
CREATE TABLE `orders` (`id` bigint NOT NULL AUTO_INCREMENT, PRIMARY KEY (`id`)) ENGINE=InnoDB;
INSERT INTO `orders` VALUES (1), (2);
UNLOCK TABLES;

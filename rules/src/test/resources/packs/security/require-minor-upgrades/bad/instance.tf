resource "aws_db_instance" "shop" {
  identifier                 = "shop-prod"
  auto_minor_version_upgrade = false # expect: require-minor-upgrades
}

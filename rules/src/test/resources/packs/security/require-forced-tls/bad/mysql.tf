resource "aws_db_instance" "shop" {
  engine         = "mysql" # expect: require-forced-tls
  engine_version = "8.4"
}

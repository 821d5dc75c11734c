resource "aws_db_instance" "shop" {
  engine         = "postgres" # expect: require-forced-tls
  engine_version = "14.12"
}

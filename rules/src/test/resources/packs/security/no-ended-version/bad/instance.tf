resource "aws_db_instance" "shop" {
  engine         = "mysql"
  engine_version = "5.7" # expect: no-ended-version
}

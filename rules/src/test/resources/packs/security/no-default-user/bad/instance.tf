resource "aws_db_instance" "shop" {
  username = "postgres" # expect: no-default-user
}

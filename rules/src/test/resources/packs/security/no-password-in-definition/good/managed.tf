resource "aws_db_instance" "shop" {
  engine                      = "postgres"
  manage_master_user_password = true
}

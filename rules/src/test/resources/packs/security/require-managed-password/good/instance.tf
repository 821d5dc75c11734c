resource "aws_db_instance" "shop" {
  manage_master_user_password = true
}

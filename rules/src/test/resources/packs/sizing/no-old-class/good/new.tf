resource "aws_db_instance" "shop" {
  instance_class = "db.m7g.large"
}

resource "aws_db_instance" "shop" {
  engine         = "postgres"
  instance_class = "db.r6g.4xlarge"
}

resource "aws_db_instance" "newer" {
  engine         = "postgres"
  instance_class = "db.r99g.large"
}
